/** Check-in and check-out, hours and points, ratings, return visits. */
@NullMarked
package org.bangshou.service;

import org.jspecify.annotations.NullMarked;
