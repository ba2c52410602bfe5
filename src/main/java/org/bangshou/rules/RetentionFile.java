package org.bangshou.rules;

import org.bangshou.rules.yaml.Fields;

/** retention.yaml: how long what is no longer needed is kept. */
final class RetentionFile {

  static final String NAME = "retention.yaml";

  private static final int LONGEST = 36_600;

  private RetentionFile() {}

  static RetentionRules read(Fields top) {
    return new RetentionRules(
        top.value("eventDays").whole(2, LONGEST),
        top.value("answerDays").whole(1, LONGEST),
        top.value("refusalDays").whole(1, LONGEST),
        top.value("runDays").whole(1, LONGEST));
  }
}
