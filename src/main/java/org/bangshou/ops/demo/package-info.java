/** What the product shows on its first start: invented people, orders around today, a past. The same every time. */
@NullMarked
package org.bangshou.ops.demo;

import org.jspecify.annotations.NullMarked;
