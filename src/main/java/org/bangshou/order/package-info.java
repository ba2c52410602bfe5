/** Orders, their seats and windows, and the one state machine. */
@NullMarked
package org.bangshou.order;

import org.jspecify.annotations.NullMarked;
