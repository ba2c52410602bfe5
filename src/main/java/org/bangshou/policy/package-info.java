/** The rules in operation: which version holds, since when, through whom; swapped while the house serves. */
@NullMarked
package org.bangshou.policy;

import org.jspecify.annotations.NullMarked;
