"""Simulates one queue to ten servers with SimPy or Ciw.

    queue_simulation.py simpy|ciw plain|full CUSTOMERS

plain: one class, always ten servers. full: two classes, the urgent first, and 12, 9 and 11 servers by the hour of day. The
sum is the mean wait over all customers. Only the simulation is timed, in seconds of the processor.
"""

import sys
import time

import peer

package, system, customers = sys.argv[1], sys.argv[2], int(sys.argv[3])
full = system == "full"
CLASSES = [("urgent", 3.0, 0), ("other", 6.0, 1)] if full else [("all", 9.0, 0)]
# The servers at work from an hour of the day on.
STEPS = [(0, 12), (8, 9), (16, 11)]


def with_simpy():
    """The mean wait; servers that are off are taken by requests that go before all others."""
    try:
        import random

        import simpy
    except ImportError:
        peer.needs("simpy")
    random.seed(1)
    environment = simpy.Environment()
    servers = simpy.PriorityResource(environment, capacity=12 if full else 10)
    waits = []
    come = 0

    def customer(priority):
        arrived = environment.now
        with servers.request(priority=priority) as request:
            yield request
            waits.append(environment.now - arrived)
            yield environment.timeout(random.expovariate(1.0))

    def source(rate, priority):
        nonlocal come
        while come < customers:
            yield environment.timeout(random.expovariate(rate))
            come += 1
            environment.process(customer(priority))

    def calendar():
        off = []
        while come < customers:
            for start, level in STEPS:
                yield environment.timeout(start - environment.now % 24)
                while len(off) > 12 - level:
                    servers.release(off.pop())
                while len(off) < 12 - level:
                    off.append(servers.request(priority=-1))
            yield environment.timeout(24 - environment.now % 24)

    for _, rate, priority in CLASSES:
        environment.process(source(rate, priority))
    if full:
        environment.process(calendar())
    start = time.process_time()
    environment.run()
    return time.process_time() - start, sum(waits) / len(waits)


def with_ciw():
    """The mean wait, with Ciw's own schedules and priorities."""
    try:
        import ciw
    except ImportError:
        peer.needs("ciw")
    ciw.seed(1)
    servers = ciw.Schedule(numbers_of_servers=[12, 9, 11], shift_end_dates=[8, 16, 24]) if full else 10
    network = ciw.create_network(
        arrival_distributions={name: [ciw.dists.Exponential(rate=rate)] for name, rate, _ in CLASSES},
        service_distributions={name: [ciw.dists.Exponential(rate=1.0)] for name, _, _ in CLASSES},
        priority_classes={name: priority for name, _, priority in CLASSES},
        number_of_servers=[servers],
    )
    simulation = ciw.Simulation(network)
    start = time.process_time()
    simulation.simulate_until_max_customers(customers)
    seconds = time.process_time() - start
    waits = [record.waiting_time for record in simulation.get_all_records()]
    return seconds, sum(waits) / len(waits)


peer.answer(*(with_simpy() if package == "simpy" else with_ciw()))
