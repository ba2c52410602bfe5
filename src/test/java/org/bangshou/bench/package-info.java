/** What measures and drives the whole house on demand; no part of the suite. */
@NullMarked
package org.bangshou.bench;

import org.jspecify.annotations.NullMarked;
