/** What a coordinator takes along: pictures of the past, exports, a day's plan and a team's week on paper. */
@NullMarked
package org.bangshou.web.pages.sheets;

import org.jspecify.annotations.NullMarked;
