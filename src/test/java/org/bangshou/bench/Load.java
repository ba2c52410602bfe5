package org.bangshou.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Requests sent by a number of clients at once, each taking the next of the list when its last was answered.
 *
 * @param sentAt nanoseconds at which each was sent
 * @param took nanoseconds that each took
 */
record Load(int[] statuses, long[] sentAt, long[] took, double seconds) {

  static Load run(URI house, int clients, List<byte[]> requests) throws InterruptedException, ExecutionException {
    int number = requests.size();
    Load load = new Load(new int[number], new long[number], new long[number], 0);
    AtomicInteger next = new AtomicInteger();
    long start;
    try (var crowd = Executors.newFixedThreadPool(clients)) {
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int c = 0; c < clients; c++) all.add(() -> load.client(house, requests, next));
      start = System.nanoTime();
      for (Future<Boolean> one : crowd.invokeAll(all)) one.get();
    }
    return new Load(load.statuses, load.sentAt, load.took, (System.nanoTime() - start) / 1e9);
  }

  private boolean client(URI house, List<byte[]> requests, AtomicInteger next) throws IOException {
    try (Wire wire = new Wire(house)) {
      for (int at = next.getAndIncrement(); at < requests.size(); at = next.getAndIncrement()) {
        sentAt[at] = System.nanoTime();
        statuses[at] = wire.send(requests.get(at));
        took[at] = System.nanoTime() - sentAt[at];
      }
      return true;
    }
  }

  double perSecond() {
    return statuses.length / seconds;
  }

  long count(int status) {
    return Arrays.stream(statuses).filter(s -> s == status).count();
  }

  /** Seconds from that moment until something that was sent after it had that status; for ever when nothing had. */
  double firstAfter(long moment, int status) {
    return IntStream.range(0, statuses.length)
        .filter(at -> sentAt[at] >= moment && statuses[at] == status)
        .mapToDouble(at -> (sentAt[at] + took[at] - moment) / 1e9)
        .min().orElse(Double.POSITIVE_INFINITY);
  }

  /** In milliseconds. */
  double percentile(double share) {
    long[] sorted = took.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
  }
}
