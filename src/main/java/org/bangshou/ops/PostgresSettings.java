package org.bangshou.ops;

import java.util.List;
import java.util.stream.Stream;

/** What the embedded PostgreSQL is told on its command line, whatever its own files say. */
final class PostgresSettings {

  private static final List<String> FIXED =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          // what was answered with success is durable: never trade these for speed
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          // a county's data on a small machine, all of it in memory
          "shared_buffers=256MB",
          "effective_cache_size=1GB",
          "work_mem=8MB",
          "maintenance_work_mem=128MB",
          "max_connections=200",
          "wal_compression=on",
          "max_wal_size=1GB",
          "random_page_cost=1.1",
          // queries are short; compiling them costs more than it gives
          "jit=off",
          "timezone=UTC",
          "log_timezone=UTC",
          "lc_messages=C",
          "log_min_messages=warning",
          "log_checkpoints=off",
          "log_line_prefix=%m [%p] ");

  private PostgresSettings() {}

  /** As words of a command line. */
  static List<String> on(int port) {
    return Stream.concat(Stream.of("port=" + port), FIXED.stream())
        .flatMap(setting -> Stream.of("-c", setting))
        .toList();
  }
}
