/** Cases that the owners of the rules write down and that must come out as they say. */
@NullMarked
package org.bangshou.rules.example;

import org.jspecify.annotations.NullMarked;
