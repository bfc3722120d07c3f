/** The mark as small pictures, in the bundle itself so that no path can be wrong. PNG, base64. */
import { type NativeImage, nativeImage } from 'electron';

/** 32 pixels wide, for a place of 16. */
const mark = [
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAACEElEQVR4nOyWy2vUUBTGv3Mbrc3GhTI7qygK1aILQc',
  'G1G624FHfuFJyZ7sRNx5lSERciWKgKovhHKD4WutARQRBfIAqOpZ0pfUAphUlmSnJPbwfSaSdzQ9vJY9MfSTg35+ae',
  'LycnORFIGIGESVyAoXPsHBnrM6Q8o8x96IxJR4hPS7n073ZOaj1hDo8OEOguiPoRKvyTGTetfPaVVoA5PHaNiB8jQp',
  'jlVSs/+MQnYFfh4UEh3F/q7nsQISoLlhTcX8tl/6+MV4uQhLwQdfBGHIIpGOe8cVMAuA/xccwnANxxtW8cxn7PbL6G',
  'RF2ID+EzksIIcp491IvM6RPoNtZPm7dt3Hj9AUdTe9r6PeqOg9HP3/CuNIktCbh+6nhDRDvel8o4f+SA1u+x5MpAAY',
  'GP4OPEVGOBVubtGr5Pz2n9HnXXRXGigiACM3C/+LWx6/hSmQn0b4TtdrxGAFuICdWAFjx7bQ1MIS4IPzyzmQGiN4gB',
  'BtuQ4rlPgDWUfqlaZQmRQ7erhfS0T4DKADuEiwxUEBHM/NSSqXvr5PhmFR6lTHIyyrpCRL3oEBW0rIIUIcSzai79tt',
  'VPugu7Rx4cNrjrr2bVRXW8VM1nO64bA5vnjyN4oJ4b/IcQ2NSHSNXHi2qPfTKs4CtoM0DuDhdCeoHVhiHrVuYOQkYr',
  'oIa9ZZNnx9VP5G5VjJfbFVAYEBJmuxsuAwAA//+OYenRAAAABklEQVQDAI5Kshl0ccaKAAAAAElFTkSuQmCC',
].join('');

/** A red dot, 16 pixels wide. */
const dot = [
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAA/klEQVR4nKSTvQ4BQRDHZ5bijoaSQlSikdD5eADhIR',
  'DxAp5Eq/AOoqKXoKORcNUVohSNUN24WVbkiOy6f7O7k/n/Zj9mBYRUNBhYZ7OJq2X1CaAMREUZRNwgwMq+3QYl1z2/',
  '5+P7YpnLNTzEESKmv1UjoqMg6lUcZ/oBWOTzdX+YgYbQ85oKIgHzTCYpYrGtv0jpAHgneLkUqofDSXAgYtttXbOsyk',
  'eMx1s8lwB5YYZSnuiTaAxQHvWMFphLesRjP7QBUz096g6MAcojAQJx6D/NWdvs57LnBajsdi4SdUFfHfa8AKyq44y5',
  'w7hJflQ+ck5tv5+oGAaTQn2mf3QHAAD//70zMhcAAAAGSURBVAMAEA5oY5V6wLYAAAAASUVORK5CYII=',
].join('');

export function trayIcon(): NativeImage {
  return nativeImage.createFromBuffer(Buffer.from(mark, 'base64'), { scaleFactor: 2 });
}

export function dotIcon(): NativeImage {
  return nativeImage.createFromBuffer(Buffer.from(dot, 'base64'));
}
