/** Starting and running the product: command line, embedded servers, settings, drain. */
@NullMarked
package org.bangshou.ops;

import org.jspecify.annotations.NullMarked;
