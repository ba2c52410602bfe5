/** What a volunteer and a team leader see on their phone: the pool, an order, their own service. */
@NullMarked
package org.bangshou.web.pages.volunteer;

import org.jspecify.annotations.NullMarked;
