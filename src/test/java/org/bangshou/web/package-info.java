@NullMarked
package org.bangshou.web;

import org.jspecify.annotations.NullMarked;
