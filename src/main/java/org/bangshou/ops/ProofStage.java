package org.bangshou.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Requesters;
import org.bangshou.ledger.Ledger;
import org.bangshou.place.Regions;
import org.bangshou.proof.Proof;
import org.bangshou.proof.Stage;
import org.bangshou.roster.Roster;
import org.bangshou.rules.RuleFolder;

/** The stage of a proof: embedded servers on a data folder of its own, and nodes that are JVMs like this one. */
final class ProofStage implements Stage, AutoCloseable {

  private static final Duration START = Duration.ofMinutes(2);
  private static final String READY = "Bangshou is ready: ";

  /** Grabbing as usual, but with little to wait for and with nothing that keeps the same people from acting on. */
  private static final Map<String, Integer> LIMITS =
      Map.of("waitlistLimit", 4, "waitlistOfferMinutes", 1, "maxOpenClaims", 50, "maxClaimsPerWeek", 100);

  /** And a function for which nobody waits: who comes when it is full is told so, and a freed seat is free. */
  private static final String FUNCTION_WITHOUT_WAITLIST =
      """
      service-functions:
        functions:
          - id: %s
            grab: { waitlistMode: none }
      """
          .formatted(Proof.FUNCTION_WITHOUT_WAITLIST);

  private final DataFolder folder;
  private final Map<String, String> settings;
  private final EmbeddedServers servers;
  private final HeadlessService house;
  private final Path rules;

  /** @param settings of its nodes, beside those that all have: environment variables */
  ProofStage(DataFolder folder, Map<String, String> settings) {
    this.folder = folder;
    this.settings = settings;
    this.rules = writeRules(folder.folder("rules"));
    this.servers = EmbeddedServers.start(folder);
    try {
      Map<String, Object> properties = new HashMap<>(servers.properties());
      properties.put("bangshou.rules", rules.toString());
      properties.put("micronaut.security.token.jwt.signatures.secret.generator.secret", secret());
      this.house = HeadlessService.on(properties);
    } catch (RuntimeException failed) {
      servers.close();
      throw failed;
    }
  }

  @Override
  public String databaseUrl() {
    return servers.jdbcUrl(PostgresServer.NAME);
  }

  @Override
  public long postgres() {
    return servers.postgresPid();
  }

  @Override
  public long redis() {
    return servers.redisPid();
  }

  @Override
  public int freePort() {
    return Ports.free();
  }

  @Override
  public Doors doors() {
    return new Doors(
        house.get(Regions.class), house.get(Roster.class), house.get(Accounts.class), house.get(Requesters.class),
        house.get(Ledger.class));
  }

  @Override
  public Process startNode(int node, int port, String databaseUrl) {
    Path log = folder.folder("log").resolve("node-" + node + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx1g",
                "-Dstdout.encoding=UTF-8", "-Dlogback.configurationFile=logback.xml",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment(port, databaseUrl));
    builder.environment().putAll(settings);
    try {
      Process process = builder.start();
      Waiting.until(START, () -> isReady(log) || !process.isAlive());
      if (isReady(log)) return process;
      process.destroyForcibly();
      throw new StartFailure("node " + node + " did not start, see " + log);
    } catch (IOException e) {
      throw new StartFailure("cannot start node " + node + ": " + e.getMessage(), e);
    }
  }

  private Map<String, String> environment(int port, String databaseUrl) {
    return Map.of(
        "DATASOURCE_URL", databaseUrl, "REDIS_URI", servers.redisUri(), "MICRONAUT_SERVER_PORT", String.valueOf(port),
        "MICRONAUT_SERVER_HOST", "127.0.0.1", "JWT_SECRET", secret(), "BANGSHOU_RULES", rules.toString(), "BANGSHOU_DEMO", "false",
        "BANGSHOU_SIMULATOR", "false", "BANGSHOU_ACCESS_TOKEN", "24h", DataFolder.VARIABLE, folder.folder("nodes").toString());
  }

  private String secret() {
    return new Secrets(folder).get("jwt-secret");
  }

  private static boolean isReady(Path log) {
    try (var lines = Files.lines(log)) {
      return lines.anyMatch(line -> line.startsWith(READY));
    } catch (IOException e) {
      return false; // not there yet
    }
  }

  /** The packaged rules with limits of their own. */
  private static Path writeRules(Path target) {
    Map<String, String> texts = new HashMap<>(RuleFolder.readPackaged());
    texts.computeIfPresent("grab-policy.yaml", (name, text) -> limited(text));
    texts.put("regions/" + Proof.COUNTY + ".yaml", FUNCTION_WITHOUT_WAITLIST);
    try {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Path file = target.resolve(text.getKey());
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text.getValue());
      }
      return target;
    } catch (IOException e) {
      throw new StartFailure("cannot write " + target + ": " + e.getMessage(), e);
    }
  }

  private static String limited(String text) {
    String limited = text;
    for (Map.Entry<String, Integer> limit : LIMITS.entrySet()) {
      limited = limited.replaceAll("(?m)^" + limit.getKey() + ": \\d+", limit.getKey() + ": " + limit.getValue());
    }
    return limited;
  }

  @Override
  public void close() {
    try (EmbeddedServers last = servers) {
      house.close();
    }
  }
}
