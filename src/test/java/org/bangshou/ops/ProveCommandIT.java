package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The proof as one runs it: green on the house as it is, red on a house without its guards. */
class ProveCommandIT {

  /** Two people on a seat and the answers to claims forgotten, by a hand past the house's code. */
  private static final String WITHOUT_GUARDS =
      """
      DROP INDEX one_holder_per_seat, one_seat_per_person;
      ALTER TABLE commitment DROP CONSTRAINT nobody_in_two_places;
      CREATE FUNCTION seat_twice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO commitment (id, order_id, seat_id, volunteer_id, region_code, city_code, origin, status, starts_at, ends_at,
               period, offer_deadline, rule_version)
        SELECT gen_random_uuid(), NEW.order_id, NEW.seat_id, id, NEW.region_code, NEW.city_code, NEW.origin, NEW.status, NEW.starts_at,
               NEW.ends_at, NEW.period, NEW.offer_deadline, NEW.rule_version
          FROM volunteer ORDER BY id LIMIT 1;
        RETURN NULL;
      END $$;
      CREATE TRIGGER seat_twice AFTER INSERT ON commitment FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION seat_twice();
      CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
      CREATE TRIGGER forget BEFORE INSERT ON claim_answer FOR EACH ROW EXECUTE FUNCTION forget();
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void whateverBreaksTheHouseKeepsItsWord() throws IOException {
    int exit = prove("--operations", "1500", "--nodes", "2", "--faults", "all", "--minutes", "2");
    System.out.println(out);
    assertThat(exit).as(out + "\n" + err).isZero();
    assertThat(out.toString()).contains("Seed: ", "violations  0");
    JsonNode proof = proof();
    assertThat(proof.path("violations")).isEmpty();
    assertThat(proof.path("answers").path("GRANTED").asInt()).as("grants").isPositive();
    assertThat(proof.path("faults")).as("several things broke").hasSizeGreaterThan(2);
    assertThat(Files.readString(folder.resolve("proof/history.jsonl"))).contains("\"deed\":\"CLAIM\"", "\"fault\":");
  }

  @Test
  void withoutItsGuardsTheProofIsRed() throws IOException {
    Path tampering = Files.writeString(folder.resolve("without-guards.sql"), WITHOUT_GUARDS);
    int exit = prove("--operations", "400", "--seed", "5", "--nodes", "1", "--faults", "none", "--tamper", tampering.toString());
    assertThat(exit).as(out + "\n" + err).isEqualTo(1);
    assertThat(checks())
        .contains(
            "one-holder-per-seat", "one-seat-per-person", "nobody-in-two-places", "keys-are-answered-once", "claims-leave-one-trace");
  }

  @Test
  void wrongUseIsSaidInOneLine() throws IOException {
    for (List<String> wrong :
        List.of(
            List.of("--nodes", "3"), List.of("--operations", "0"), List.of("--faults", "some"), List.of("--minutes", "0"),
            List.of("--tamper", "no-such.sql"))) {
      assertThat(prove(wrong.toArray(String[]::new))).as("%s", wrong).isEqualTo(2);
    }
    Files.writeString(Files.createDirectories(folder.resolve("proof")).resolve("mine"), "keep");
    assertThat(prove()).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(6).allMatch(line -> line.startsWith("bangshou: "));
  }

  private List<String> checks() throws IOException {
    List<String> checks = new ArrayList<>();
    proof().path("violations").forEach(v -> checks.add(v.path("check").asText()));
    return checks;
  }

  private JsonNode proof() throws IOException {
    return new ObjectMapper().readTree(Files.readString(folder.resolve("proof/proof.json")));
  }

  private int prove(String... arguments) {
    List<String> all = new ArrayList<>(List.of("prove", "--data", folder.resolve("proof").toString()));
    all.addAll(List.of(arguments));
    CommandLine command = Main.commandLine(Map.of()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return Main.run(command, all.toArray(String[]::new));
  }
}
