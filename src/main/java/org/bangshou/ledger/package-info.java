/** Commitments: the one door through which a seat is taken or given back. */
@NullMarked
package org.bangshou.ledger;

import org.jspecify.annotations.NullMarked;
