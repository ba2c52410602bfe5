/** What tests of every room use. */
@NullMarked
package org.bangshou.testing;

import org.jspecify.annotations.NullMarked;
