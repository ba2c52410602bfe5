package org.bangshou.proof;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Stops processes in their tracks and lets them go on; a killed one gets no time to say anything. */
final class Signals {

  private Signals() {}

  static void kill(long process) {
    ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** With all its children. */
  static void freeze(long process) {
    send("STOP", process);
  }

  static void thaw(long process) {
    send("CONT", process);
  }

  private static void send(String signal, long process) {
    Stream<Long> children = ProcessHandle.of(process).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid);
    String all = Stream.concat(LongStream.of(process).boxed(), children).map(String::valueOf).collect(joining(" "));
    try {
      // one that ended meanwhile is no fault
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + all + " 2>/dev/null").start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("cannot send signals: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
