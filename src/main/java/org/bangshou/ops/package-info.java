/** How the product is started and run: command line, embedded servers, demo data, metrics. */
@NullMarked
package org.bangshou.ops;

import org.jspecify.annotations.NullMarked;
