/** Solver runs as jobs; proposals to review, edit and publish. */
@NullMarked
package org.bangshou.planning;

import org.jspecify.annotations.NullMarked;
