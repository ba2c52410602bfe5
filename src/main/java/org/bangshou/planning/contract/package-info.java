/** The planning contract on paper: problem and solution as records, read and written as JSON. */
@NullMarked
package org.bangshou.planning.contract;

import org.jspecify.annotations.NullMarked;
