/** Words that every room uses: ids, time windows, reasons, events. Stands on nothing but the JDK and Jackson. */
@NullMarked
package org.bangshou.kernel;

import org.jspecify.annotations.NullMarked;
