package org.bangshou.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.bangshou.rules.condition.Catalogue;
import org.bangshou.rules.example.Examples;
import org.bangshou.rules.yaml.Fields;
import org.bangshou.rules.yaml.Shape;
import org.bangshou.rules.yaml.Spot;
import org.bangshou.rules.yaml.Tree;

/** JSON Schemas of the files of matching-rules/, for the completion of editors. The readers themselves are asked. */
public final class RuleSchemas {

  private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

  private RuleSchemas() {}

  /** By the name of its file, as in {@code calendar.schema.json}; each as JSON's maps, lists and words. */
  public static SequencedMap<String, SequencedMap<String, Object>> of(RuleSet rules) {
    SequencedMap<String, SequencedMap<String, Object>> schemas = new LinkedHashMap<>();
    Map<String, Object> subjects = new LinkedHashMap<>();
    readers(rules.province())
        .forEach(
            (file, reader) -> {
              Shape shape = Shape.of(reader);
              String subject = RuleSetReader.subject(file);
              schemas.put(name(subject), titled(file, shape.schema()));
              if (RuleSetReader.isForRegions(file)) subjects.put(subject, shape.overlaySchema());
            });
    schemas.put(name("region"), titled("regions/*.yaml", region(subjects)));
    schemas.put(name("examples"), titled("examples/*.yaml", Shape.of(top -> Examples.describe(top, rules)).schema()));
    return schemas;
  }

  private static SequencedMap<String, Function<Fields, ?>> readers(RuleBook book) {
    Collection<String> skills = book.skills().keySet();
    Catalogue<Question> catalogue = QuestionAttributes.of(skills, book.functions().keySet());
    var policies = new GrabPolicies(book.grab(), new Tree.Mapping(new Spot("", 0, 0), List.of()));
    SequencedMap<String, Function<Fields, ?>> readers = new LinkedHashMap<>();
    readers.put(CalendarFile.NAME, CalendarFile::read);
    readers.put(EligibilityFile.NAME, top -> EligibilityFile.read(top, catalogue));
    readers.put(GrabPolicyFile.NAME, GrabPolicyFile::read);
    readers.put(NotificationsFile.NAME, NotificationsFile::read);
    readers.put(PlanningFile.NAME, PlanningFile::read);
    readers.put(RetentionFile.NAME, RetentionFile::read);
    readers.put(FunctionsFile.NAME, top -> FunctionsFile.read(top, skills, policies));
    readers.put(ServiceFile.NAME, ServiceFile::read);
    readers.put(SkillsFile.NAME, SkillsFile::read);
    return readers;
  }

  private static SequencedMap<String, Object> region(Map<String, Object> subjects) {
    SequencedMap<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", subjects);
    schema.put("additionalProperties", false);
    return schema;
  }

  private static SequencedMap<String, Object> titled(String file, SequencedMap<String, Object> schema) {
    SequencedMap<String, Object> titled = new LinkedHashMap<>();
    titled.put("$schema", DRAFT);
    titled.put("title", "matching-rules/" + file);
    titled.putAll(schema);
    return titled;
  }

  private static String name(String subject) {
    return subject + ".schema.json";
  }
}
