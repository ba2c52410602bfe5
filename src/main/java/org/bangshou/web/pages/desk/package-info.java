/** What coordinators and administrators work with: the desk, orders, planning, proposals, sheets. */
@NullMarked
package org.bangshou.web.pages.desk;

import org.jspecify.annotations.NullMarked;
