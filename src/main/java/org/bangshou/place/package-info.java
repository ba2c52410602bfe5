/** Regions, distances and travel times. */
@NullMarked
package org.bangshou.place;

import org.jspecify.annotations.NullMarked;
