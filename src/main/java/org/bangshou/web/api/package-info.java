/** What programs ask for and change, under {@code /api}. */
@NullMarked
package org.bangshou.web.api;

import org.jspecify.annotations.NullMarked;
