package org.bangshou.kernel;

import java.util.List;
import java.util.Locale;

/** A kind of reason, as a constant of an enum that lists all of its subject. */
public interface ReasonCode {

  /** Of the constant. */
  String name();

  /** What its sentence may fill in. */
  List<String> names();

  /** Kebab-case. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** @param values one for each of the names, in their order */
  default Reason with(Object... values) {
    return Reason.of(code(), names(), values);
  }
}
