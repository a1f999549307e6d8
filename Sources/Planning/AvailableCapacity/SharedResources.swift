/// Finds which compositions must be split together because they share a resource, directly or through others.
enum SharedResources {
  /// Groups of positions that share resources, each in order, the groups in order of their first member.
  static func groups(_ uses: [[ResourceKey]]) -> [[Int]] {
    var leader = Array(uses.indices)
    func find(_ position: Int) -> Int {
      var position = position
      while leader[position] != position { position = leader[position] }
      return position
    }
    var firstUser: [ResourceKey: Int] = [:]
    for (position, resources) in uses.enumerated() {
      for resource in resources {
        guard let other = firstUser[resource] else {
          firstUser[resource] = position
          continue
        }
        let (left, right) = (find(position), find(other))
        leader[max(left, right)] = min(left, right)
      }
    }
    var members: [Int: [Int]] = [:]
    for position in uses.indices { members[find(position), default: []].append(position) }
    return members.keys.sorted().map { members[$0] ?? [] }
  }
}
