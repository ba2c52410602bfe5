@NullMarked
package org.bangshou.planning;

import org.jspecify.annotations.NullMarked;
