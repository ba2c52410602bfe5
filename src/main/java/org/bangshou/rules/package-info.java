/** What matching-rules/ says: read, checked, versioned; and the one eligibility function. Pure. */
@NullMarked
package org.bangshou.rules;

import org.jspecify.annotations.NullMarked;
