/** The open pool, claims and the waitlist. */
@NullMarked
package org.bangshou.grab;

import org.jspecify.annotations.NullMarked;
