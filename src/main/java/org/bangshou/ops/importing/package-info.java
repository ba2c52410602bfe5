/** Coordinators' sheets of teams, volunteers and orders: read, checked row by row, written in one transaction. */
@NullMarked
package org.bangshou.ops.importing;

import org.jspecify.annotations.NullMarked;
