package org.bangshou.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The embedded PostgreSQL. Started by our own hand and not by the library that brings its programs:
 * that one turns fsync off, gives up after ten seconds of recovery, and stops the server in a
 * shutdown hook while requests are still being finished.
 */
final class PostgresServer extends LocalServer {

  static final String NAME = "bangshou";

  /** The line of postmaster.pid that tells how far the start is. */
  private static final int STATUS_LINE = 7;

  private final Path folder;
  private final Path data;
  private final PostgresPrograms programs;
  private final Secrets secrets;

  PostgresServer(DataFolder home) {
    super("PostgreSQL", home.folder("log"));
    this.folder = home.folder("postgres");
    this.data = folder.resolve("data");
    this.programs = PostgresPrograms.unpackedIn(folder);
    this.secrets = new Secrets(home);
  }

  /** Without user and password. */
  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  String password() {
    return secrets.get("postgres-password");
  }

  @Override
  void prepare() {
    if (!Files.isDirectory(data)) initialise();
    forgetStaleOwner();
  }

  @Override
  List<String> command(int port) {
    List<String> command = new ArrayList<>(List.of(programs.path("postgres"), "-D", data.toString()));
    command.addAll(PostgresSettings.on(port));
    return Launcher.unprivileged(command);
  }

  @Override
  boolean isReady(ProcessHandle server, int port) {
    List<String> state = state();
    return state.size() > STATUS_LINE
        && state.getFirst().strip().equals(Long.toString(server.pid()))
        && state.get(STATUS_LINE).strip().equals("ready");
  }

  @Override
  void askToStop(ProcessHandle server) {
    Launcher.run(
        Launcher.unprivileged(
            List.of(
                programs.path("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-W", "-s")),
        log());
  }

  @Override
  Optional<ProcessHandle> findLeftOver() {
    return LeftOvers.byPidFile(pidFile()).filter(this::isMine);
  }

  @Override
  boolean isMine(ProcessHandle candidate) {
    return LeftOvers.runs(candidate, "postgres", data);
  }

  /** Makes a new, empty database of that name; nothing when it is there. */
  void createDatabase(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(jdbcUrl("postgres"));
    source.setUser(NAME);
    source.setPassword(password());
    try (Connection connection = source.getConnection()) {
      if (!exists(connection, database)) {
        try (var create = connection.createStatement()) {
          create.execute("CREATE DATABASE \"" + database.replace("\"", "\"\"") + "\"");
        }
      }
    } catch (SQLException e) {
      throw new StartFailure("cannot create the database " + database + ": " + e.getMessage(), e);
    }
  }

  private static boolean exists(Connection connection, String database) throws SQLException {
    try (var find = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      find.setString(1, database);
      return find.executeQuery().next();
    }
  }

  private void initialise() {
    password(); // before its file is named below
    try {
      // under another name until it is whole: a crash in between must not leave half a cluster
      Path draft = Files.createTempDirectory(folder, "initialising");
      int code =
          Launcher.run(
              Launcher.unprivileged(
                  List.of(
                      programs.path("initdb"),
                      "--pgdata=" + draft,
                      "--username=" + NAME,
                      "--pwfile=" + secrets.file("postgres-password"),
                      "--auth=scram-sha-256",
                      "--encoding=UTF8",
                      "--locale-provider=builtin",
                      "--builtin-locale=C.UTF-8",
                      "--locale=C")),
              log());
      if (code != 0) {
        throw new StartFailure("PostgreSQL could not make its data folder, see " + log());
      }
      Files.move(draft, data);
    } catch (IOException e) {
      throw new StartFailure("cannot make " + data + ": " + e.getMessage(), e);
    }
  }

  /**
   * After a power cut the number in postmaster.pid may belong to any program by now, and PostgreSQL
   * would refuse to start beside it. Our own number it takes for stale, and goes on with its other
   * checks.
   */
  private void forgetStaleOwner() {
    List<String> state = new ArrayList<>(state());
    if (state.isEmpty()) return;
    state.set(0, Long.toString(ProcessHandle.current().pid()));
    try {
      Files.write(pidFile(), state);
    } catch (IOException e) {
      throw new StartFailure("cannot write " + pidFile() + ": " + e.getMessage(), e);
    }
  }

  private Path pidFile() {
    return data.resolve("postmaster.pid");
  }

  private List<String> state() {
    try {
      return Files.readAllLines(pidFile());
    } catch (IOException e) {
      return List.of(); // not there yet, or no more
    }
  }
}
