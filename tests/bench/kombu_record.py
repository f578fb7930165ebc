#!/usr/bin/env python3
"""Does with kombu, the library under the 2016 tool, what collie-cli pulse record does: empties a queue into JSON Lines, prefetch
500, on the disk before it is acknowledged. Prints messages a second.

usage: kombu_record.py AMQP_URL QUEUE COUNT FILE
"""
import json
import os
import sys
import time

import kombu

url, queue, count, path = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
taken = []
recorded = 0


def flush(output):
    global recorded
    output.flush()
    os.fdatasync(output.fileno())
    taken[-1].channel.basic_ack(taken[-1].delivery_tag, multiple=True)
    recorded += len(taken)
    taken.clear()


with kombu.Connection(url) as connection, open(path, "w") as output:
    channel = connection.channel()

    def on_message(body, message):
        info = message.delivery_info
        output.write(json.dumps({"receivedAt": int(time.time() * 1000), "exchange": info["exchange"],
                                 "routingKey": info["routing_key"], "cc": message.headers.get("CC", []),
                                 "redelivered": info["redelivered"], "payload": body}) + "\n")
        taken.append(message)
        if len(taken) >= 250 or recorded + len(taken) >= count:
            flush(output)

    consumer = kombu.Consumer(channel, [kombu.Queue(queue, channel=channel, no_declare=True)], callbacks=[on_message],
                              accept=["json"], no_ack=False)
    consumer.qos(prefetch_count=500)
    started = time.monotonic()
    consumer.consume()
    while recorded < count:
        connection.drain_events(timeout=30)
    print(count / (time.monotonic() - started))
