/** Volunteers with skills, certificates and availability; teams and their members. */
@NullMarked
package org.bangshou.roster;

import org.jspecify.annotations.NullMarked;
