/**
 * The language of conditions: a typed expression over named attributes, as in
 * {@code volunteer.age > 70 and time.evening}. It has no loops, no calls and no access to anything but
 * the attributes of its catalogue and the parameters of its rule; it is checked when it is read and
 * compiled once. The grammar is in {@link org.bangshou.rules.condition.Parser}.
 */
@NullMarked
package org.bangshou.rules.condition;

import org.jspecify.annotations.NullMarked;
