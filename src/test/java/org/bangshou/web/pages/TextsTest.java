package org.bangshou.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangshou.grab.ButtonState;
import org.bangshou.identity.RequesterKind;
import org.bangshou.identity.Role;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.ExchangeKind;
import org.bangshou.ledger.ExchangeStatus;
import org.bangshou.ledger.Origin;
import org.bangshou.order.Mode;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Urgency;
import org.bangshou.planning.Placement;
import org.bangshou.planning.ProposalStatus;
import org.bangshou.planning.RunStatus;
import org.bangshou.policy.Activation;
import org.bangshou.replay.Fate;
import org.bangshou.rules.Finding;
import org.bangshou.service.HoursEntry;
import org.bangshou.web.pages.sheets.ExportKind;
import org.junit.jupiter.api.Test;

/** No key is missing, none is left over, and both languages fill in the same values. */
class TextsTest {

  private static final List<Class<? extends Enum<?>>> ENUMS =
      List.of(
          ButtonState.class,
          Activation.Source.class,
          CommitmentStatus.class,
          ExchangeKind.class,
          ExportKind.class,
          ExchangeStatus.class,
          Fate.class,
          Finding.Effect.class,
          Flash.Kind.class,
          HoursEntry.Kind.class,
          Mode.class,
          OrderStatus.class,
          Origin.class,
          Placement.Outcome.class,
          ProposalStatus.class,
          RequesterKind.class,
          Role.class,
          RunStatus.class,
          StatusSteps.Place.class,
          Urgency.class);

  /** Keys whose end comes from data; the code falls back where there is none. */
  private static final Set<String> BY_DATA = Set.of("confirm.star-", "end-reason.", "help.", "mode-explained.", "story.");

  private static final Pattern USE = Pattern.compile("\\.get\\(\\s*\"([a-z][a-z0-9-]*\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"[,)]");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*\\.[A-Za-z0-9.-]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  private final Texts zh = Texts.in(Language.ZH);
  private final Texts en = Texts.in(Language.EN);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(en.keys()).isEqualTo(zh.keys());
  }

  @Test
  void bothLanguagesFillInTheSameValues() {
    for (String key : zh.keys()) assertThat(placeholders(en.get(key))).as(key).isEqualTo(placeholders(zh.get(key)));
  }

  @Test
  void everyKeyThatIsUsedExists() throws IOException {
    assertThat(zh.keys()).containsAll(found(USE)).containsAll(ofEnums());
  }

  /** What an answer calls a page or a button is what that page or button bears. */
  @Test
  void helpNamesThingsAsThePagesDo() {
    for (Texts texts : List.of(zh, en)) {
      for (String key : texts.keys()) {
        if (!key.startsWith("help.question-")) continue;
        String answer = HelpPage.answer(texts, key.substring("help.question-".length()));
        assertThat(answer).as(key).doesNotContain("{").contains(texts.get("help.word", "").substring(0, 1));
      }
    }
  }

  @Test
  void noKeyIsLeftOver() throws IOException {
    Set<String> left = new TreeSet<>(zh.keys());
    left.removeAll(found(LITERAL));
    left.removeAll(ofEnums());
    left.removeIf(key -> BY_DATA.stream().anyMatch(key::startsWith));
    assertThat(left).isEmpty();
  }

  private static Set<String> ofEnums() {
    Set<String> keys = new TreeSet<>();
    for (Class<? extends Enum<?>> type : ENUMS) {
      for (Enum<?> value : type.getEnumConstants()) keys.add(Texts.prefix(type) + "." + value.name());
    }
    return keys;
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path root : List.of(Path.of("src/main/jte"), Path.of("src/main/java/org/bangshou/web/pages"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher = pattern.matcher(Files.readString(file));
          while (matcher.find()) keys.add(matcher.group(1));
        }
      }
    }
    return keys;
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) found.add(matcher.group());
    return found;
  }
}
