package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a field is said in both languages, with the name that people have for it. */
class FlawWordsTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern FIELD = Pattern.compile("(?:new InvalidInput\\(|within\\()\\s*\"([\\w.]+)\"");
  private static final Pattern PATH = Pattern.compile("\\{([a-z]+)}");
  private static final Pattern CONSTRAINT = Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);");

  private final ProblemText text = new ProblemText();
  private final FieldWords words = new FieldWords(text);

  @Test
  void everyFlawHasASentenceThatFillsInItsValues() {
    for (Flaw flaw : Flaw.values()) {
      for (Locale locale : LANGUAGES) {
        String sentence = text.find("flaw." + flaw.code(), locale).orElse("");
        assertThat(sentence).as("%s in %s", flaw, locale).isNotBlank();
        assertThat(flaw.names()).as(sentence).containsAll(placeholders(sentence));
      }
    }
  }

  @Test
  void noSentenceIsForAFlawThatThereIsNot() {
    Set<String> flaws = Arrays.stream(Flaw.values()).map(flaw -> "flaw." + flaw.code()).collect(Collectors.toSet());
    assertThat(text.keys(Locale.ENGLISH).stream().filter(key -> key.startsWith("flaw."))).containsExactlyInAnyOrderElementsOf(flaws);
  }

  @Test
  void aFlawTakesAllItsValues() {
    assertThatThrownBy(() -> new InvalidInput("stars", Flaw.OUT_OF_RANGE, 7)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyFieldHasAName() throws IOException {
    Set<String> fields = new TreeSet<>();
    for (String path : sources(FIELD, "src/main/java")) fields.addAll(List.of(path.split("\\.")));
    fields.addAll(sources(PATH, "src/main/java/org/bangshou/web/api"));
    bodies().forEach(body -> addFields(body, fields));
    assertThat(fields).contains("stars", "durationMinutes", "preferredTeam", "volunteer");
    for (Locale locale : LANGUAGES) {
      assertThat(fields.stream().filter(field -> text.find("field." + field, locale).isEmpty())).as("in " + locale).isEmpty();
    }
  }

  @Test
  void aFieldWithinIsNamedStepByStep() {
    assertThat(words.name("windows[1].start", Locale.SIMPLIFIED_CHINESE)).isEqualTo("可选时段 2 › 开始时间");
    assertThat(words.name("", Locale.ENGLISH)).isEqualTo("The body");
    assertThat(new FieldFault("windows[1].start", true, Flaw.MISSING.with()).pointer()).isEqualTo("#/windows/1/start");
    assertThat(new FieldFault("limit", false, Flaw.MISSING.with()).pointer()).isEmpty();
  }

  /** {@link Violations} knows each constraint that is in use; another would be answered as a fault of ours. */
  @Test
  void everyConstraintHasAFlaw() throws IOException {
    assertThat(sources(CONSTRAINT, "src/main/java"))
        .isSubsetOf("NotNull", "NotBlank", "NotEmpty", "Min", "Max", "Pattern", "Size");
  }

  private static Set<String> placeholders(String sentence) {
    return PLACEHOLDER.matcher(sentence).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static Set<String> sources(Pattern pattern, String folder) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) found.add(matcher.group(1));
      }
    }
    return found;
  }

  private static List<Type> bodies() {
    return new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.bangshou.web.api").stream()
        .filter(type -> type.isAnnotatedWith(Controller.class))
        .map(JavaClass::reflect)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .map(Method::getParameters)
        .flatMap(Arrays::stream)
        .filter(parameter -> parameter.isAnnotationPresent(Body.class))
        .map(Parameter::getParameterizedType)
        .toList();
  }

  private static void addFields(Type type, Set<String> fields) {
    if (type instanceof ParameterizedType list) addFields(list.getActualTypeArguments()[0], fields);
    if (!(type instanceof Class<?> body) || !body.isRecord() || !body.isAnnotationPresent(Serdeable.class)) return;
    for (RecordComponent part : body.getRecordComponents()) {
      fields.add(part.getName());
      addFields(part.getGenericType(), fields);
    }
  }
}
