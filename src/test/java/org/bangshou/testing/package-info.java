/** Made-up people, orders and rules for tests, named in the words of the house. */
@NullMarked
package org.bangshou.testing;

import org.jspecify.annotations.NullMarked;
