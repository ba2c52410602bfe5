package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.bangshou.rules.RuleFolder;
import org.bangshou.rules.RuleSchemas;
import org.bangshou.rules.RuleSetReader;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors complete and underline, held against the files themselves. */
class RuleSchemasTest {

  private final SequencedMap<String, SequencedMap<String, Object>> schemas = RuleSchemas.of(RuleFixtures.packagedSet());

  @Test
  void everySubjectRegionsAndExamplesHaveTheirs() {
    List<String> subjects = RuleSetReader.FILES.stream().map(f -> f.replace(".yaml", ".schema.json")).toList();
    assertThat(schemas.keySet()).containsAll(subjects).contains("region.schema.json", "examples.schema.json").hasSize(11);
  }

  @Test
  void theFilesOfTheHouseFitTheirSchemas() {
    RuleFixtures.packagedSet().files().forEach((name, text) -> assertThat(faults(name, text)).as(name).isEmpty());
    RuleFolder.readPackagedExamples().forEach((name, text) -> assertThat(faults(name, text)).as(name).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "grab-policy.yaml, waitlistMode: overflow, waitlistMode: overflwo",
    "grab-policy.yaml, coolDownDays: 7, coolDownDay: 7",
    "planning.yaml, remoteFactor: 1.5, remoteFactor: 100",
    "skills.yaml, '{ zh: 理发, en: Haircuts }', '{ zh: 理发 }'",
    "eligibility.yaml, severity: refuse, severity: refus",
    "service-functions.yaml, level: 2, level: 9",
    "regions/330521.yaml, maxOpenClaims: 3, maxOpenClaim: 3",
    "regions/330521.yaml, '- id: skill-training', '- ident: skill-training'"
  })
  void whatTheReaderRefusesTheEditorUnderlines(String file, String old, String changed) {
    assertThat(faults(file, RuleFixtures.filesWith(file, old, changed).getOrDefault(file, ""))).isNotEmpty();
  }

  @Test
  void whatDependsOnAChoiceMayBeLeftOut() {
    assertThat(schemas.get("eligibility.schema.json")).extractingByKey("properties").asString()
        .contains("required=[id, severity, when, title, refusal, remedy]", "cost={type=integer");
  }

  private List<String> faults(String file, String text) {
    try {
      JsonNode json = new ObjectMapper().valueToTree(schema(file));
      return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(json)
          .validate(new YAMLMapper().readTree(text)).stream().map(ValidationMessage::getMessage).toList();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file, e);
    }
  }

  private Map<String, Object> schema(String file) {
    String name =
        file.startsWith("regions/") ? "region" : file.startsWith("examples/") ? "examples" : file.replace(".yaml", "");
    return Objects.requireNonNull(schemas.get(name + ".schema.json"), file);
  }
}
