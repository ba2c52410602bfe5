package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.RuleFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The way back by command: beside a product that serves on its own servers, and after it has ended. */
class RulesCommandIT {

  private static final Duration SOON = Duration.ofSeconds(3);
  private static final String USUAL = "\"id\":\"skill-training\",\"name\":\"Skill training\",\"icon\":\"school\",\"durationMinutes\":240";

  @TempDir Path folder;

  private final int port = Ports.free();
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @Test
  void aRollBackHoldsAtOnceWhereTheProductServesAndAlsoWhileItIsDown() {
    Path rules = RuleFolders.packagedIn(folder.resolve("rules"));
    try (ChildJvm service = ChildJvm.start(Main.class, environment(rules))) {
      service.awaitLine("Bangshou is ready: ");
      assertThat(functions()).contains(USUAL);
      RuleFolders.change(rules, "service-functions.yaml", "durationMinutes: 240", "durationMinutes: 200");
      Eventually.within(SOON, "the change is served", () -> functions().contains("\"durationMinutes\":200"));
      assertThat(run(rules, "rules", "versions")).isZero();
      List<String> versions = versions();
      assertThat(versions).hasSize(2);
      assertThat(run(rules, "rules", "rollback", "--reason", "too short")).isZero();
      assertThat(out.toString().lines())
          .containsExactly(
              "Rules " + versions.getLast() + " are in force again.",
              "Zhejiang Province: the usual time of “Skill training”, in minutes, is now 240, was 200"
                  + " (service-functions.functions[skill-training].durationMinutes)");
      Eventually.within(SOON, "the roll-back is served", () -> functions().contains(USUAL));
      assertThat(run(rules, "rules", "diff", versions.getFirst(), versions.getLast())).isZero();
      assertThat(out.toString()).contains("is now 240, was 200").hasLineCount(1);
      service.process().destroy();
      service.process().onExit().join();
      assertThat(run(rules, "rules", "rollback", versions.getFirst())).isZero();
      assertThat(run(rules, "rules", "versions")).isZero();
      assertThat(versions()).containsExactly(versions.getFirst(), versions.getLast(), versions.getFirst(), versions.getLast());
      assertThat(out.toString()).contains("too short", "rolled back by command");
      assertThat(run(rules, "rules", "rollback", versions.getFirst())).isEqualTo(2);
      assertThat(err.toString()).contains("is in force already").hasLineCount(1);
      assertThat(run(rules, "rules", "rollback", "0123456789abcdef")).isEqualTo(2);
    }
  }

  private List<String> versions() {
    return out.toString().lines().map(line -> line.substring(0, 16)).toList();
  }

  private Map<String, String> environment(Path rules) {
    Map<String, String> environment = new HashMap<>();
    environment.put("BANGSHOU_DATA", folder.resolve("data").toString());
    environment.put("BANGSHOU_DEMO", "false");
    environment.put("BANGSHOU_RULES", rules.toString());
    environment.put("MICRONAUT_SERVER_PORT", Integer.toString(port));
    return environment;
  }

  private int run(Path rules, String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    CommandLine command = Main.commandLine(environment(rules));
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return Main.run(command, arguments);
  }

  private String functions() {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/functions")).header("Accept-Language", "en").build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
