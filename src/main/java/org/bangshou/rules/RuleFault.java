package org.bangshou.rules;

import java.util.List;

/** Rules that cannot be used. Every fault is one line: where, which key and value, what would be right. */
public final class RuleFault extends RuntimeException {

  private final List<String> messages;

  public RuleFault(List<String> messages) {
    super(String.join("\n", messages));
    this.messages = List.copyOf(messages);
  }

  /** At least one, by file and line. */
  public List<String> messages() {
    return messages;
  }
}
