package org.bangshou.web;

import org.bangshou.kernel.Reason;

/**
 * What is wrong with one field, not yet in anybody's language.
 *
 * @param field as the sender named it: {@code windows[0].start}; empty for the whole body
 * @param inBody else in the path, the query or a header
 * @param flaw its code is that of a {@link org.bangshou.kernel.Flaw}
 */
record FieldFault(String field, boolean inBody, Reason flaw) {

  /** From the body to the field, as RFC 6901 has it in a fragment; empty when it is not in the body. */
  String pointer() {
    if (!inBody) return "";
    if (field.isEmpty()) return "#";
    return "#/" + field.replace("[", "/").replace("]", "").replace('.', '/');
  }
}
