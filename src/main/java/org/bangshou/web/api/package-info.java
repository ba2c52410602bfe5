/** What programs ask for and change, under {@code /api/v1}. */
@NullMarked
package org.bangshou.web.api;

import org.jspecify.annotations.NullMarked;
