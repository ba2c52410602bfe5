/** What-if: the past decided again under other rules, beside the rules that hold. Reads, and never writes. */
@NullMarked
package org.bangshou.replay;

import org.jspecify.annotations.NullMarked;
