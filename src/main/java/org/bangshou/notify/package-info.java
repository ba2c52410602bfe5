/** The outbox and the live events that leave through it. */
@NullMarked
package org.bangshou.notify;

import org.jspecify.annotations.NullMarked;
