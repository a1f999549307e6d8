extension RandomStreams {
  /// The number of a channel's stream under the seed.
  func number(_ channel: Int) -> UInt64 { UInt64(replication) << 38 | UInt64(channel) }
}
