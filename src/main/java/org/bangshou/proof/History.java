package org.bangshou.proof;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bangshou.kernel.Json;

/** Everything asked and answered and everything that broke, kept in memory and written to a file, a JSON object a line. */
final class History implements AutoCloseable {

  private final List<Entry> entries = new ArrayList<>();
  private final List<Broken> faults = new ArrayList<>();
  private final BufferedWriter file;

  /** A fault as it was: from its beginning until everything answered again. */
  record Broken(Fault.Kind fault, int node, long from, long healed) {}

  History(Path path) {
    try {
      file = Files.newBufferedWriter(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void add(Entry entry) {
    entries.add(entry);
    write(entry);
  }

  synchronized void add(Broken fault) {
    faults.add(fault);
    write(fault);
  }

  /** In the order of the questions. */
  synchronized List<Entry> entries() {
    return entries.stream().sorted(Comparator.comparingLong(Entry::invoked)).toList();
  }

  synchronized List<Broken> faults() {
    return List.copyOf(faults);
  }

  private void write(Object line) {
    try {
      file.write(Json.text(line));
      file.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
