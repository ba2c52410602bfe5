/** What is spoken with the world over HTTP: who may ask what, the answers, and what goes wrong. */
@NullMarked
package org.bangshou.web;

import org.jspecify.annotations.NullMarked;
