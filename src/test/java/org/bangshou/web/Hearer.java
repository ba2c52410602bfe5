package org.bangshou.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Hears server-sent events as a page does. Close it to go away. */
final class Hearer implements AutoCloseable {

  /** The heartbeat comes more often, so that no read takes longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** An event as it came; without an id when none was sent. */
  record Heard(String name, String id) {}

  private final BufferedReader lines;
  private final String heartbeat;

  Hearer(InputStream stream, String heartbeat) {
    this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    this.heartbeat = heartbeat;
  }

  /** The next events, heartbeats left out. */
  List<Heard> hear(int number) {
    List<Heard> heard = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (heard.size() < number) {
      if (System.nanoTime() > end) throw new AssertionError("only " + heard + " within " + PATIENCE);
      Heard next = next();
      if (!next.name().equals(heartbeat)) heard.add(next);
    }
    return heard;
  }

  /** Hears on until that one comes; what was on its way before it is passed over. */
  void hearUntil(String id) {
    Heard last = hear(1).getFirst();
    while (!last.id().equals(id)) last = hear(1).getFirst();
  }

  /** Returns once a heartbeat has come: the line is open. */
  void open() {
    Heard last = next();
    while (!last.name().equals(heartbeat)) last = next();
  }

  private Heard next() {
    String name = "";
    String id = "";
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event:")) name = line.substring(6).strip();
        if (line.startsWith("id:")) id = line.substring(3).strip();
        if (line.isEmpty() && !name.isEmpty()) return new Heard(name, id);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("the stream ended");
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
