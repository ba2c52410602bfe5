/** The solver: which team visits which order when, with which members. The door is Solving. */
@NullMarked
package org.bangshou.planning.solver;

import org.jspecify.annotations.NullMarked;
